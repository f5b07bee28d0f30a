"""Food: a rice cooker, a ramen cup, a kimchi jar, a red-ginseng set and a tea tin."""

from __future__ import annotations

from booths.demo.products.food.ginseng_set import ginseng_set
from booths.demo.products.food.kimchi_jar import kimchi_jar
from booths.demo.products.food.ramen_cup import ramen_cup
from booths.demo.products.food.rice_cooker import rice_cooker
from booths.demo.products.food.tea_tin import tea_tin

__all__ = ["ginseng_set", "kimchi_jar", "ramen_cup", "rice_cooker", "tea_tin"]
