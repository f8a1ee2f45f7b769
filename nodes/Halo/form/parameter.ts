import type { INodeProperties } from 'n8n-workflow';

/** Declares a parameter. The type of its value follows from its literal type, so that reading it needs no cast. */
export const parameter = <const P extends INodeProperties>(literal: P): P => literal;
