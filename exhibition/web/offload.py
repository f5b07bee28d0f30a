"""Slow work kept off the event loop: a real thread under gevent, a plain call elsewhere."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from gevent import get_hub
from gevent.monkey import is_module_patched

P = ParamSpec("P")
T = TypeVar("T")


def offload(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call `function`, letting other requests run meanwhile. It must not use gevent's own objects."""
    if not is_module_patched("threading"):
        return function(*args, **kwargs)
    result: T = get_hub().threadpool.apply(function, args, kwargs)
    return result
