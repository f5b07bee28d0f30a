// What is drawn again at one place, solid and of one material, is drawn once: pictures are the same to the last bit. An
// exporter wrote a statue 87 times, one on the other, and without a GPU a look at it took nine seconds.

/** Take out of a model at rest the meshes that draw what another one does. */
export function once(model) {
  model.updateMatrixWorld(true);
  const found = new Set();
  const again = [];
  model.traverseVisible((mesh) => {
    if (!isPlain(mesh)) return;
    const key = [mesh.geometry.uuid, mesh.material.uuid, ...mesh.matrixWorld.elements].join(' ');
    if (found.has(key)) again.push(mesh);
    found.add(key);
  });
  for (const mesh of again.filter((one) => one.children.length === 0)) mesh.removeFromParent();
}

/** A mesh drawn just where it is, through which nothing is seen. */
function isPlain({ isMesh, isSkinnedMesh, isInstancedMesh, morphTargetInfluences, material }) {
  if (!isMesh || isSkinnedMesh || isInstancedMesh || morphTargetInfluences || Array.isArray(material)) return false;
  return !material.transparent && !(material.transmission > 0);
}
