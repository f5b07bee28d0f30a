"""XML without its traps: no document type, no entities, bounded depth; namespaces are dropped."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

_MAX_DEPTH = 64
_CHUNK = 1 << 16


class BrokenXml(ValueError):
    """Not well-formed, or with a document type, or too deep."""


@dataclass
class Element:
    """One element below the wanted ones, with its text and its children."""

    name: str
    attributes: dict[str, str]
    text: list[str] = field(default_factory=list)
    children: list["Element"] = field(default_factory=list)

    def named(self, name: str) -> Iterator["Element"]:
        """Children of that name."""
        return (child for child in self.children if child.name == name)

    def text_of(self, name: str) -> str:
        """All text of descendants of that name but phonetic hints, in order."""
        parts: list[str] = []
        for child in self.children:
            if child.name == name:
                parts += child.text
            elif child.name != "rPh":
                parts.append(child.text_of(name))
        return "".join(parts)


def elements(data: bytes, wanted: str) -> Iterator[Element]:
    """Every element of that name with all below it, as the reading goes. Raises BrokenXml."""
    collector = _Collector(wanted)
    parser = expat.ParserCreate()
    parser.StartElementHandler = collector.start
    parser.EndElementHandler = collector.end
    parser.CharacterDataHandler = collector.characters
    parser.StartDoctypeDeclHandler = collector.refuse
    parser.EntityDeclHandler = collector.refuse
    try:
        for at in range(0, len(data), _CHUNK):
            parser.Parse(data[at : at + _CHUNK], False)
            yield from collector.take()
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise BrokenXml(str(error)) from error
    yield from collector.take()


class _Collector:
    def __init__(self, wanted: str) -> None:
        self._done: list[Element] = []
        self._wanted, self._open, self._depth = wanted, list[Element](), 0

    def take(self) -> list[Element]:
        done, self._done = self._done, []
        return done

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise BrokenXml("too deep")
        local = name.rpartition(":")[2]
        if not self._open and local != self._wanted:
            return
        plain = {key.rpartition(":")[2]: text for key, text in attributes.items()}
        element = Element(local, plain)
        if self._open:
            self._open[-1].children.append(element)
        self._open.append(element)

    def end(self, _: str) -> None:
        self._depth -= 1
        if self._open:
            closed = self._open.pop()
            if not self._open:
                self._done.append(closed)

    def characters(self, text: str) -> None:
        if self._open:
            self._open[-1].text.append(text)

    def refuse(self, *_: object) -> None:
        raise BrokenXml("a document type")
