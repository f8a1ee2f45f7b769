/** One call of a tool, as the model asks for it or as it finds it in the conversation. */
export interface Call {
	id: string;
	tool: string;
	args: Record<string, unknown>;
}

/** A message of the conversation, in whichever of the two APIs it came. */
export interface Message {
	role: 'system' | 'user' | 'assistant' | 'tool';
	text: string;
	/** What an earlier turn of the model called. */
	calls: Call[];
	/** Which call a tool's message belongs to. */
	callId?: string;
}

/** A tool as the model gets to know it. */
export interface Tool {
	name: string;
	description: string;
	/** JSON Schema of its arguments. */
	parameters: Schema;
}

export interface Schema {
	type?: string;
	description?: string;
	properties?: Record<string, Schema>;
	required?: string[];
	enum?: unknown[];
	[key: string]: unknown;
}

/** Everything that one request told the model. */
export interface Asked {
	api: 'chat' | 'responses';
	model: string;
	stream: boolean;
	messages: Message[];
	tools: Tool[];
	/** The system's and the user's words of all messages. */
	system: string;
	user: string;
	/** What the tools returned so far in this conversation, oldest first. */
	results: string[];
	/** The text of the last message: the user's first, later what a tool returned. */
	last: string;
	/** The request as it came. */
	body: unknown;
}

/** What the model says to one request: tools to call, or its final words. */
export interface Turn {
	calls: Call[];
	text: string;
}
