import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import type { DescriptorFault } from "./descriptor-fault.ts";
import { descriptorSchema } from "./descriptor-schema.ts";
import { formats } from "./formats/index.ts";

let compiled: ValidateFunction | undefined;

/** Compiled when the first descriptor is read: that takes 0.3 s, and most commands read none. */
function validator(): ValidateFunction {
  compiled ??= new Ajv({
    allErrors: true,
    discriminator: true,
    verbose: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
  }).compile(descriptorSchema);
  return compiled;
}

/** The first way in which a value is no descriptor by the published schema; undefined when it is one. */
export function schemaFault(value: unknown): DescriptorFault | undefined {
  const validate = validator();
  if (validate(value)) return undefined;
  const errors = validate.errors ?? [];
  // A misspelt key is two errors, unknown and missing: the first says what to do. Where several forms
  // are legal, the error that says so stands behind those of each form.
  const error =
    errors.find(({ keyword }) => keyword === "additionalProperties") ??
    errors.find(({ keyword }) => keyword === "anyOf") ??
    errors[0];
  return error === undefined ? { path: [], message: "is no descriptor" } : faultOf(error);
}

function faultOf(error: ErrorObject): DescriptorFault {
  const path = error.instancePath
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const given = JSON.stringify(error.data)?.slice(0, 80);
  const { params } = error;
  switch (error.keyword) {
    case "additionalProperties": {
      const legal = Object.keys((error.parentSchema as { properties: object }).properties);
      const key = params.additionalProperty as string;
      return {
        path: [...path, key],
        message: `unknown key ${JSON.stringify(key)}; legal are ${legal.join(", ")}`,
      };
    }
    case "required":
      return { path, message: `the key "${params.missingProperty}" is missing` };
    case "enum":
      return { path, message: `cannot be ${given}; legal are ${params.allowedValues.join(", ")}` };
    case "discriminator":
      return {
        path,
        message: `format must be one of ${formats.map(({ format }) => format).join(", ")}`,
      };
    default:
      return { path, message: `cannot be ${given}: it ${error.message}` };
  }
}
