// Writes EXT_meshopt_compression with streams that were encoded one by one, each its own way.
import { EXTMeshoptCompression } from '@gltf-transform/extensions';
import { PropertyType, WriterContext } from '@gltf-transform/core';

const { ARRAY_BUFFER, ELEMENT_ARRAY_BUFFER } = WriterContext.BufferViewUsage;
const NAME = 'EXT_meshopt_compression';

/**
 * `streams` maps an accessor to {bytes, stride, componentType, normalized, mode, filter, min, max, group}: what is
 * packed in place of its array. Streams of equal kind and `group` share a buffer view.
 */
export class PackedMeshopt extends EXTMeshoptCompression {
  streams = new Map();

  prewrite(context, propertyType) {
    if (propertyType === PropertyType.ACCESSOR) return this.#claim(context);
    return super.prewrite(context, propertyType);
  }

  #claim(context) {
    const root = this.document.getRoot();
    this._encoderFallbackBuffer = this.document.createBuffer(); // the base class drops it once all is written
    this._encoderBufferViews = {};
    this._encoderBufferViewData = {};
    this._encoderBufferViewAccessors = {};
    const used = new Set(root.listAccessors());
    for (const [accessor, stream] of this.streams) if (used.has(accessor)) this.#add(context, accessor, stream);
    return this;
  }

  #add(context, accessor, stream) {
    const { bytes, stride, componentType, normalized, mode, filter, min, max, group } = stream;
    const usage = mode === 'ATTRIBUTES' ? ARRAY_BUFFER : ELEMENT_ARRAY_BUFFER;
    const key = [group, mode, filter, stride].join(':');
    const target = group === 'motion' ? null : usage;
    const view = (this._encoderBufferViews[key] ??= this.#view(stream, target));
    const definition = context.createAccessorDef(accessor);
    Object.assign(definition, { componentType, normalized, byteOffset: view.byteLength });
    if (definition.min && min) Object.assign(definition, { min, max });
    context.accessorIndexMap.set(accessor, context.jsonDoc.json.accessors.length);
    context.jsonDoc.json.accessors.push(definition);
    (this._encoderBufferViewAccessors[key] ??= []).push(definition);
    (this._encoderBufferViewData[key] ??= []).push(bytes);
    view.byteLength += bytes.byteLength;
    view.extensions[NAME].count += bytes.byteLength / stride;
  }

  #view({ stride, mode, filter }, usage) {
    const buffers = this.document.getRoot().listBuffers();
    const packed = { buffer: 0, byteOffset: 0, byteLength: 0, mode, byteStride: stride, count: 0 };
    if (filter) packed.filter = filter;
    const view = { buffer: buffers.indexOf(this._encoderFallbackBuffer), byteOffset: 0, byteLength: 0 };
    if (usage) view.target = WriterContext.USAGE_TO_TARGET[usage];
    if (usage === ARRAY_BUFFER) view.byteStride = stride;
    return { ...view, extensions: { [NAME]: packed } };
  }
}
