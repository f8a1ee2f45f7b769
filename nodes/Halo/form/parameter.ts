import type { INodeProperties } from 'n8n-workflow';

/** Declares a parameter. Its literal type tells the type of its value, so that reading it needs no cast. */
export const parameter = <const P extends INodeProperties>(literal: P): P => literal;
