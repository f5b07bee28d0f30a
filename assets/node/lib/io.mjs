// Reading and writing GLB with every decoder the pipeline knows.
import fs from 'node:fs';
import { Logger, NodeIO, Verbosity } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import { MeshoptDecoder } from 'meshoptimizer/decoder';
import { MeshoptEncoder } from 'meshoptimizer/encoder';
import { KHRAnimationPointer } from './pointers.mjs';

/** A reader and writer; `draco` loads that decoder, which costs 50 ms. */
export async function makeIO({ draco = false } = {}) {
  await MeshoptDecoder.ready;
  await MeshoptEncoder.ready;
  const io = new NodeIO().registerExtensions([...ALL_EXTENSIONS, KHRAnimationPointer]).setLogger(new Logger(Verbosity.SILENT));
  io.registerDependencies({ 'meshopt.decoder': MeshoptDecoder, 'meshopt.encoder': MeshoptEncoder });
  if (draco) {
    const { default: draco3d } = await import('draco3dgltf');
    io.registerDependencies({ 'draco3d.decoder': await draco3d.createDecoderModule() });
  }
  return io;
}

/** The document of a GLB, its log silent. */
export async function readDocument(io, path) {
  const document = await io.readBinary(new Uint8Array(fs.readFileSync(path)));
  return document.setLogger(new Logger(Verbosity.SILENT));
}

/** Write a GLB; gives its size in bytes. */
export async function writeDocument(io, document, path) {
  const bytes = await io.writeBinary(document);
  fs.writeFileSync(path, bytes);
  return bytes.byteLength;
}

/** Whether the document uses an extension by that name. */
export function extension(document, name) {
  return document.getRoot().listExtensionsUsed().find((one) => one.extensionName === name);
}
