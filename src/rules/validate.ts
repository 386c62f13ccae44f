/**
 * Holds the content of a rule file against the schema. The build puts ready-made code in place of this module
 * (tools/build/validator.ts), so the package holds no schema compiler.
 */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ruleFileSchema } from './schema.ts';

/** Tells all mistakes at once; `code.source` keeps the code for the build. */
export const AJV = new Ajv2020({ allErrors: true, strict: false, inlineRefs: false, code: { source: true, esm: true } });

/** @returns whether the content fits; `.errors` of the function says what does not */
export default AJV.compile(ruleFileSchema);
