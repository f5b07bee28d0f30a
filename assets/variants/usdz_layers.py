"""What lies on a material's base colour: metal, bumps, shade, light, lacquer, shine."""

from typing import Any

from assets.variants.usdz_network import Network

_PLAIN_F0 = 0.04  # of a surface with an index of refraction of 1.5


def write_metal(network: Network, row: dict[str, Any]) -> None:
    """Metalness and roughness."""
    pbr = row.get("pbrMetallicRoughness", {})
    metallic, roughness = float(pbr.get("metallicFactor", 1)), float(pbr.get("roughnessFactor", 1))
    use = network.use(pbr.get("metallicRoughnessTexture"), "raw", scale=(1, roughness, metallic, 1))
    if use:
        network.connect("roughness", use, "g")
        network.connect("metallic", use, "b")
    else:
        network.number("roughness", roughness)
        network.number("metallic", metallic)
    if not metallic:
        _write_shine(network, row.get("extensions", {}))


def write_details(network: Network, row: dict[str, Any]) -> None:
    """Normal map, occlusion, emission, clear coat."""
    normal, occlusion = row.get("normalTexture"), row.get("occlusionTexture")
    strength = float((occlusion or {}).get("strength", 1))
    height = float((normal or {}).get("scale", 1))
    bump = network.use(normal, "raw", (2 * height, 2 * height, 2, 1), (-height, -height, -1, 0))
    if bump:
        network.connect("normal", bump, "rgb")
    shade = network.use(occlusion, "raw", (strength,) * 3 + (1,), (1 - strength,) * 3 + (0,))
    if shade:
        network.connect("occlusion", shade, "r")
    _write_emission(network, row)
    _write_coat(network, row.get("extensions", {}))
    if "KHR_materials_ior" in row.get("extensions", {}):
        network.number("ior", _ior(row["extensions"]))


def _ior(extensions: dict[str, Any]) -> float:
    return float(extensions.get("KHR_materials_ior", {}).get("ior", 1.5))


def _write_emission(network: Network, row: dict[str, Any]) -> None:
    strength = row.get("extensions", {}).get("KHR_materials_emissive_strength", {}).get("emissiveStrength", 1)
    factor = [float(value) * float(strength) for value in row.get("emissiveFactor", (0, 0, 0))]
    if not any(factor):
        return
    use = network.use(row.get("emissiveTexture"), "sRGB", scale=(*factor, 1))
    if use:
        network.connect("emissiveColor", use, "rgb")
    else:
        network.color("emissiveColor", factor)


def _write_coat(network: Network, extensions: dict[str, Any]) -> None:
    coat = extensions.get("KHR_materials_clearcoat", {})
    amount, roughness = float(coat.get("clearcoatFactor", 0)), float(coat.get("clearcoatRoughnessFactor", 0))
    if not amount:
        return
    channels = (
        ("clearcoat", "clearcoatTexture", "r", amount, (amount, 1, 1, 1)),
        ("clearcoatRoughness", "clearcoatRoughnessTexture", "g", roughness, (1, roughness, 1, 1)),
    )
    for name, texture, channel, value, scale in channels:
        use = network.use(coat.get(texture), "raw", scale=scale)
        if use:
            network.connect(name, use, channel)
        else:
            network.number(name, value)


def _write_shine(network: Network, extensions: dict[str, Any]) -> None:
    """KHR_materials_specular of what is no metal, as USD's specular workflow; elsewhere it says the same."""
    shine = extensions.get("KHR_materials_specular", {})
    strength = float(shine.get("specularFactor", 1))
    color = [float(value) for value in shine.get("specularColorFactor", (1, 1, 1))]
    if not shine or (strength == 1 and color == [1, 1, 1] and "specularColorTexture" not in shine):
        return
    ior = _ior(extensions)
    plain = ((ior - 1) / (ior + 1)) ** 2 if ior > 0 else _PLAIN_F0
    reflected = [min(1.0, plain * strength * value) for value in color]
    network.workflow_of_specular()
    use = network.use(shine.get("specularColorTexture"), "sRGB", scale=(*reflected, 1))
    if use:
        network.connect("specularColor", use, "rgb")
    else:
        network.color("specularColor", reflected)
