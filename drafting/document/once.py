"""A property that is worked out once: ``functools.cached_property`` without its lock, which costs as much as most of
what is worked out here (the lock went in Python 3.12 for the same reason; values are equal whoever makes them).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801 - used as a decorator, as property is
    """The method's value, kept in the object's ``__dict__``, where the next access finds it without coming here."""

    def __init__(self, method: Callable[[Any], T]) -> None:
        self._method = method
        self._name = method.__name__
        self.__doc__ = method.__doc__

    @overload
    def __get__(self, owner: None, kind: type) -> once[T]: ...

    @overload
    def __get__(self, owner: object, kind: type | None = None) -> T: ...

    def __get__(self, owner: object, kind: type | None = None) -> T | once[T]:
        if owner is None:
            return self
        value = owner.__dict__[self._name] = self._method(owner)
        return value
