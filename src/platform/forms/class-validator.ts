/*
 * The four parts of class-validator that forms stand on, by the files they are in. Its front door also loads a hundred
 * rules that no form uses, with the telephone numbers of the world: 320 files at every start.
 */
export { ValidateBy } from 'class-validator/cjs/decorator/common/ValidateBy.js';
export { ValidateIf } from 'class-validator/cjs/decorator/common/ValidateIf.js';
export { getMetadataStorage } from 'class-validator/cjs/metadata/MetadataStorage.js';
export { Validator } from 'class-validator/cjs/validation/Validator.js';
export type { ValidationArguments, ValidationError } from 'class-validator';
