"""The part of JSON Schema that our schemas use, so that tests need no more packages."""

import re
from collections.abc import Iterator

# what json.loads gives
Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
}


def faults(
    value: Json, schema: Json, whole: Json = None, at: str = "$"
) -> Iterator[str]:
    """Yield what in a value the schema does not allow."""
    whole = whole or schema
    if "$ref" in schema:
        yield from faults(value, _target(schema["$ref"], whole), whole, at)
    if "const" in schema and value != schema["const"]:
        yield f"{at}: {value!r} is not {schema['const']!r}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{at}: {value!r} is none of {schema['enum']}"
    kind = schema.get("type")
    if isinstance(kind, list):  # a type, or nothing
        if value is None and "null" in kind:
            return
        kind = next(one for one in kind if one != "null")
    if kind and (
        not isinstance(value, TYPES[kind])
        or (kind == "integer" and isinstance(value, bool))
    ):
        yield f"{at}: {value!r} is no {kind}"
        return
    if "minimum" in schema and value < schema["minimum"]:
        yield f"{at}: {value!r} is too small"
    if "maximum" in schema and value > schema["maximum"]:
        yield f"{at}: {value!r} is too large"
    if "pattern" in schema and not re.search(schema["pattern"], value):
        yield f"{at}: {value!r} does not match {schema['pattern']}"
    if kind == "object":
        yield from _members(value, schema, whole, at)
    for index, item in enumerate(value if kind == "array" else ()):
        yield from faults(item, schema["items"], whole, f"{at}[{index}]")


def _members(value: Json, schema: Json, whole: Json, at: str) -> Iterator[str]:
    known = schema.get("properties", {})
    for name in set(schema.get("required", ())) - set(value):
        yield f"{at}: {name} is missing"
    for name, member in value.items():
        if name in known:
            yield from faults(member, known[name], whole, f"{at}.{name}")
        elif schema.get("additionalProperties") is False:
            yield f"{at}: {name} is not allowed"


def _target(reference: str, whole: Json) -> Json:
    found = whole
    for step in reference.removeprefix("#/").split("/"):
        found = found[step]
    return found
