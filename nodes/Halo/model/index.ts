/** The types that every room shares. Import them from here. */

export type * from './field';
export type * from './form';
export type * from './ids';
export type * from './operation';
export type * from './output';
export type * from './record';
export type * from './resource';
export type * from './run';
