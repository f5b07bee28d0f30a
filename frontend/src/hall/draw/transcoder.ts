/**
 * Makes the Basis transcoder run under a content policy without 'unsafe-eval'.
 *
 * Its glue makes two kinds of functions from text (emscripten's embind, compiled with dynamic execution). Here
 * these two places get closures that do the same. The text is changed in the browser, so that the file that is
 * served stays the library's own.
 */

import { fetchOk } from '../../api';
import transcoderUrl from 'three/addons/libs/basis/basis_transcoder.js?url';

/** A call into the module: wires arguments, calls, destroys what it made for the call, unwires the answer. */
const INVOKER = `(function(){
  var own = argTypes, result = own[0], self = own[1], stack = needsDestructorStack;
  return function() {
    if (arguments.length !== argCount - 2) throwBindingError('function ' + humanName + ' called with ' + arguments.length + ' arguments');
    var destructors = stack ? [] : null, wired = [];
    if (isClassMethodFunc) wired.push(self.toWireType(destructors, this));
    for (var i = 2; i < own.length; ++i) wired.push(own[i].toWireType(destructors, arguments[i - 2]));
    var rv = cppInvokerFunc.apply(null, [cppTargetFunc].concat(wired));
    if (stack) runDestructors(destructors);
    else for (var k = isClassMethodFunc ? 1 : 2; k < own.length; ++k) {
      if (own[k].destructorFunction !== null) own[k].destructorFunction(wired[isClassMethodFunc ? k - 1 : k - 2]);
    }
    if (returns) return result.fromWireType(rv);
  };
})()`;

/** A call from the module to JavaScript: reads its arguments from memory. */
const CALLER = `function(obj, func, destructorsRef, args) {
  var given = kind === 0 ? [obj] : [], offset = 0;
  for (var i = 0; i < argCount; ++i) {
    given.push(types[i].readValueFromPointer(args + offset));
    offset += types[i].argPackAdvance;
  }
  var rv = kind === 1 ? Reflect.construct(func, given) : func.call.apply(func, given);
  if (!retType.isVoid) return emval_returnValue(retType, destructorsRef, rv);
}`;

const PLACES = [
  [/let\[args,invokerFnBody\]=createJsInvoker\([^)]*\);args\.push\(invokerFnBody\);var invokerFn=newFunc\(Function,args\)\(\.\.\.closureArgs\);/, `var invokerFn=${INVOKER};`],
  [/params\.push\(functionBody\);var invokerFunction=newFunc\(Function,params\)\(\.\.\.args\);/, `var invokerFunction=${CALLER};`],
] as const;

/** The transcoder is another version than this was written for. */
export class UnknownTranscoder extends Error {}

/** Pure: the glue without functions from text. Raises UnknownTranscoder. */
export function withoutEval(glue: string): string {
  return PLACES.reduce((text, [place, instead]) => {
    if (!place.test(text)) throw new UnknownTranscoder(String(place));
    return text.replace(place, () => instead);
  }, glue);
}

/** Address of the changed glue, for `URL.revokeObjectURL` when it is not needed any more. */
export async function transcoderAddress(): Promise<string> {
  const glue = await (await fetchOk('GET', transcoderUrl, { headers: { Accept: '*/*' } })).text();
  return URL.createObjectURL(new Blob([withoutEval(glue)], { type: 'text/javascript' }));
}
