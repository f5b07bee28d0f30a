"""Booths of the hall benchmark: structures and products by number, no two of them alike."""

import colorsys
import random
from math import pi

from scripts.benchmarks._hall_solids import Fineness, Point, Solid, box, turned

WOODS = ((0.62, 0.41, 0.23), (0.4, 0.22, 0.12), (0.75, 0.6, 0.4), (0.86, 0.84, 0.8), (0.05, 0.05, 0.06))


class Workshop:
    """Builds with dice of its own, so that a number gives the same thing at every fineness."""

    def __init__(self, name: str, fine: Fineness) -> None:
        self.dice = random.Random(name)
        self.fine = fine
        self.parts: list[Solid] = []

    def between(self, low: float, high: float) -> float:
        """A size in metres."""
        return self.dice.uniform(low, high)

    def box(self, at: Point, size: Point, colour: Point, turn: float = 0) -> None:
        """A box by its centre and size."""
        self.parts.append(box(at, size, turn, colour, self.fine))

    def turned(
        self, at: Point, outline: list[tuple[float, float]], colour: Point, share: float = 1, start: float = 0
    ) -> None:
        """A turned body, or a part of one."""
        self.parts.append(turned(at, outline, colour, self.fine, share, start))

    def colour(self, lightness: tuple[float, float], saturation: tuple[float, float]) -> Point:
        """Any hue, linear."""
        hue, light = self.dice.random(), self.between(*lightness)
        r, g, b = colorsys.hls_to_rgb(hue, light, self.between(*saturation))
        return r**2.2, g**2.2, b**2.2

    def light(self) -> Point:
        """A wall's colour."""
        return self.colour((0.85, 0.97), (0.2, 0.3))

    def strong(self) -> Point:
        """A firm's colour."""
        return self.colour((0.2, 0.5), (0.3, 0.7))


class Booth(Workshop):
    """A structure: floor, back, sides, roof, plinths, shelves, counter, each chosen and sized by dice."""

    def __init__(self, number: int, fine: Fineness) -> None:
        super().__init__(f"structure {number}", fine)
        self.wide, self.deep = self.between(4, 4.8), self.between(3.2, 3.8)
        self.tall = self.between(2.5, 3.5)
        self.wall, self.accent, self.wood = self.light(), self.strong(), self.dice.choice(WOODS)
        self.box((0, 0.03, 0), (self.wide, 0.06, self.deep), self.light())
        self.dice.choice((self.flat_back, self.curved_back, self.slatted_back, self.stepped_back))()
        self.sides()
        self.dice.choice((self.slab, self.disc, self.beams, self.posts, lambda: None))()
        self.fascia()
        for x, high in ((self.between(-1.2, 0), 0.9), (self.between(0.6, 1.6), 0.8)):
            self.plinth((x, 0.06, self.between(-0.4, 0.7)), high)
        self.shelves()
        self.counter()

    def flat_back(self) -> None:
        """One wall and a poster."""
        self.box((0, self.tall / 2, 0.08 - self.deep / 2), (self.wide - 0.1, self.tall, 0.1), self.wall)
        high = self.between(0.6, 1.1)
        self.box(
            (self.between(-1, 1), self.tall * 0.6, 0.16 - self.deep / 2),
            (high * 1.6, high, 0.04),
            self.accent,
        )

    def curved_back(self) -> None:
        """A part of a cylinder, seen from within and from without."""
        share, radius, high = self.between(0.28, 0.4), self.wide * self.between(0.5, 0.6), self.tall * 0.9
        start = (0.25 - share / 2) * 2 * pi
        self.turned((0, 0, 0.8), [(radius, high), (radius, 0.05)], self.wall, share, start)
        self.turned((0, 0, 0.8), [(radius + 0.06, 0.05), (radius + 0.06, high)], self.accent, share, start)

    def slatted_back(self) -> None:
        """Standing boards of two colours."""
        count = self.dice.randint(5, 9)
        for k in range(count):
            x, wide = (k / (count - 1) - 0.5) * (self.wide - 0.3), self.between(0.08, 0.3)
            colour = self.wall if k % 2 else self.accent
            self.box((x, self.tall / 2, 0.1 - self.deep / 2), (wide, self.tall, 0.08), colour)

    def stepped_back(self) -> None:
        """Panels of different heights."""
        count = self.dice.randint(2, 4)
        for k in range(count):
            x, high = ((k + 0.5) / count - 0.5) * self.wide, self.tall * self.between(0.6, 1)
            z = 0.08 + 0.1 * (k % 2) - self.deep / 2
            self.box((x, high / 2, z), (self.wide / count - 0.02, high, 0.1), self.wall)

    def sides(self) -> None:
        """A wall on either side, or none."""
        for side in (-1, 1):
            long, high = self.between(0.8, self.deep * 0.8), self.tall * 0.9
            if self.dice.random() < 0.45:
                at = (side * (self.wide / 2 - 0.05), high / 2, long / 2 - self.deep / 2)
                self.box(at, (0.09, high, long), self.wall)

    def posts(self) -> None:
        """At both front corners."""
        for side in (-1, 1):
            at = (side * (self.wide / 2 - 0.1), self.tall / 2, self.deep / 2 - 0.15)
            self.box(at, (0.12, self.tall, 0.12), self.wood)

    def slab(self) -> None:
        """A flat roof over a part of it."""
        size = (self.wide * self.between(0.6, 1), 0.16, self.deep * self.between(0.5, 1))
        self.box((0, self.tall, self.between(-0.5, 0.2)), size, self.accent)
        self.posts()

    def disc(self) -> None:
        """A round canopy."""
        radius, crown = self.between(1.2, 1.8), self.between(0.22, 0.5)
        self.turned((0, self.tall, 0), [(0.01, 0), (radius, 0), (radius, 0.2), (0.01, crown)], self.accent)

    def beams(self) -> None:
        """An open roof."""
        count = self.dice.randint(3, 6)
        for k in range(count):
            z = (k / (count - 1) - 0.5) * (self.deep - 0.3)
            self.box((0, self.tall, z), (self.wide, self.between(0.1, 0.2), 0.1), self.wood)
        self.posts()

    def fascia(self) -> None:
        """Where the name stands."""
        high = self.between(0.3, 0.6)
        at = (0, self.tall - high / 2, self.deep / 2 - 0.1)
        self.box(at, (self.wide * self.between(0.5, 1), high, 0.1), self.accent)

    def plinth(self, at: Point, high: float) -> None:
        """What a product stands on, square or round."""
        radius, colour = self.between(0.28, 0.45), self.light()
        if self.dice.random() < 0.5:
            self.box(
                (at[0], at[1] + high / 2, at[2]), (radius * 2, high, radius * 2), colour, self.between(0, 0.8)
            )
        else:
            self.turned(at, [(radius, 0), (radius * self.between(0.7, 1.1), high), (0.01, high)], colour)

    def shelves(self) -> None:
        """Up to three, with goods on them."""
        long, x, z = self.between(0.8, 2), self.between(-1.2, 1.2), 0.35 - self.deep / 2
        for k in range(self.dice.randint(0, 3)):
            y = 0.7 + 0.45 * k
            self.box((x, y, z), (long, 0.04, 0.3), self.wood)
            self.box((x + self.between(-0.3, 0.3), y + 0.12, z), (long * 0.4, 0.2, 0.16), self.accent)

    def counter(self) -> None:
        """At one front corner."""
        long, side = self.between(0.9, 1.8), self.dice.choice((-1, 1))
        x, z = side * (self.wide / 2 - long / 2 - 0.15), self.deep / 2 - 0.45
        self.box((x, 0.52, z), (long, 0.98, 0.5), self.dice.choice((self.wall, self.accent, self.wood)))
        self.box((x, 1.03, z), (long + 0.1, 0.05, 0.6), self.wood)


class Product(Workshop):
    """A vessel, a machine, a lamp, a wheel or a stack, of its own outline and colours."""

    def __init__(self, number: int, fine: Fineness) -> None:
        super().__init__(f"product {number}", fine)
        self.dice.choice((self.vessel, self.machine, self.lamp, self.wheel, self.stack))()

    def vessel(self) -> None:
        """A bottle or a pot: four radii, and what lies between."""
        high, radii = self.between(0.3, 0.9), [self.between(0.08, 0.26) for _ in range(4)]
        rings = 4 if self.fine.sides < 10 else 10
        outline = []
        for k in range(rings):
            place, part = divmod(3 * k / (rings - 1), 1)
            low, up = radii[int(place)], radii[min(3, int(place) + 1)]
            outline.append((low + (up - low) * part, high * k / (rings - 1)))
        self.turned((0, 0, 0), outline, self.strong())
        neck = radii[3] * self.between(0.3, 0.8)
        cap = [(neck, high), (neck, high * 1.2), (0.005, high * 1.22)]
        self.turned((0, 0, 0), cap, self.dice.choice(WOODS))

    def machine(self) -> None:
        """A case with a panel and a knob."""
        wide, high, deep = self.between(0.3, 0.9), self.between(0.3, 0.8), self.between(0.3, 0.6)
        accent = self.strong()
        self.box((0, high / 2, 0), (wide, high, deep), self.light())
        panel = (wide * self.between(0.4, 0.8), high * 0.4, 0.03)
        self.box((self.between(-0.1, 0.1) * wide, high * 0.55, deep / 2), panel, accent)
        self.turned((wide * 0.3, high, 0), [(0.05, 0), (0.05, 0.06), (0.005, 0.07)], accent)

    def lamp(self) -> None:
        """A foot, a stem, a shade."""
        high, radius = self.between(0.5, 1), self.between(0.12, 0.3)
        foot = [(radius * 0.8, 0), (radius * 0.7, 0.04), (0.02, 0.05), (0.02, high)]
        self.turned((0, 0, 0), foot, self.dice.choice(WOODS))
        shade = [(radius, -0.1), (radius * self.between(0.3, 1), 0.2), (0.01, 0.22)]
        self.turned((0, high, 0), shade, self.strong())

    def wheel(self) -> None:
        """A ring, a hub, spokes."""
        r, thick = self.between(0.25, 0.5), self.between(0.04, 0.1)
        ring = [(r - thick, 0), (r, -thick), (r + thick, 0), (r, thick), (r - thick, 0)]
        self.turned((0, 0.1, 0), ring, self.strong())
        self.turned((0, 0.1, 0), [(0.08, -0.1), (0.08, 0.1), (0.01, 0.12)], self.dice.choice(WOODS))
        for k in range(self.dice.randint(1, 3)):
            self.box((0, 0.1, 0), (2 * r, 0.03, 0.05), self.light(), k * 1.05)

    def stack(self) -> None:
        """Cases on each other."""
        y = 0.0
        for _ in range(self.dice.randint(3, 5)):
            high = self.between(0.08, 0.22)
            size = (self.between(0.2, 0.5), high, self.between(0.2, 0.45))
            self.box((0, y + high / 2, 0), size, self.strong(), self.between(-0.5, 0.5))
            y += high


def structure(number: int, fine: Fineness) -> list[Solid]:
    """The structure of booth `number`."""
    return Booth(number, fine).parts


def product(number: int, fine: Fineness) -> list[Solid]:
    """Product `number`."""
    return Product(number, fine).parts
