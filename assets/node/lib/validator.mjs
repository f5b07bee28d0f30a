// The Khronos validator; its codes and pointers stay as they are.
import { createRequire } from 'node:module';

const validator = createRequire(import.meta.url)('gltf-validator');
const SEVERITIES = ['error', 'warning', 'info', 'info'];
const MAX_ISSUES = 1000;

/** {issues, truncated, errors} of a file's bytes; `resource` gives the bytes of what it names. */
export async function validate(bytes, format, resource) {
  const options = { format, maxIssues: MAX_ISSUES, externalResourceFunction: resource, writeTimestamp: false };
  const report = await validator.validateBytes(bytes, options);
  const issues = report.issues.messages.map((message) => ({
    code: message.code,
    severity: SEVERITIES[message.severity],
    pointer: place(message),
    message: message.message.slice(0, 300),
    params: {},
  }));
  return { issues, truncated: report.issues.truncated, errors: report.issues.numErrors };
}

function place(message) {
  return message.pointer ?? (message.offset === undefined ? '' : `@${message.offset}`);
}
