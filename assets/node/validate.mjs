// The Khronos validator on one file. Prints {issues, truncated, info}; the named files alone are readable.
//   node validate.mjs MODEL glb|gltf FILES_JSON     FILES_JSON: {"uri as the model writes it": "path"}
import fs from 'node:fs';
import { createRequire } from 'node:module';

const validator = createRequire(import.meta.url)('gltf-validator');
const SEVERITIES = ['error', 'warning', 'info', 'info'];
const MAX_ISSUES = 1000;
const [model, format, files] = process.argv.slice(2);
const named = new Map(Object.entries(JSON.parse(files)).map(([uri, path]) => [plain(uri), path]));

/** An address without its encoding: the validator asks for the same file in another spelling. */
function plain(uri) {
  const bare = uri.replace(/^(\.\/)+/, '');
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}

async function resource(uri) {
  const path = named.get(plain(uri));
  if (path === undefined) throw new Error('not part of the upload');
  return new Uint8Array(fs.readFileSync(path));
}

function place(message) {
  return message.pointer ?? (message.offset === undefined ? '' : `@${message.offset}`);
}

const options = { format, maxIssues: MAX_ISSUES, externalResourceFunction: resource, writeTimestamp: false };
const report = await validator.validateBytes(new Uint8Array(fs.readFileSync(model)), options);
const issues = report.issues.messages.map((message) => ({
  code: message.code,
  severity: SEVERITIES[message.severity],
  pointer: place(message),
  message: message.message.slice(0, 300),
  params: {},
}));
console.log(JSON.stringify({ issues, truncated: report.issues.truncated, errors: report.issues.numErrors }));
