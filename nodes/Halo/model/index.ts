/** The types that every folder shares. Import them from here. */

export type * from './address';
export type * from './changes';
export type * from './field';
export type * from './file';
export type * from './form';
export type * from './ids';
export type * from './layout';
export type * from './operation';
export type * from './output';
export type * from './parameter';
export type * from './record';
export type * from './records';
export type * from './resource';
export type * from './run';
export type * from './write';
