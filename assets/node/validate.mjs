// The Khronos validator on one file. Prints {issues, truncated, errors}; the named files alone are readable.
//   node validate.mjs MODEL glb|gltf FILES_JSON     FILES_JSON: {"uri as the model writes it": "path"}
import fs from 'node:fs';
import { validate } from './lib/validator.mjs';

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

console.log(JSON.stringify(await validate(new Uint8Array(fs.readFileSync(model)), format, resource)));
