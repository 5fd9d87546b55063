# SPDX-License-Identifier: MPL-2.0
"""Between UNO's values and plain Python ones."""
import pathlib

from support import office_types  # noqa: F401  (before uno)
import uno  # noqa: F401  (makes com.sun.star importable)
from com.sun.star.beans import PropertyValue


def url_of(path):
    """A file's URL; what already is a URL stays."""
    text = str(path)
    return text if "://" in text or text.startswith("private:") else pathlib.Path(text).resolve().as_uri()


def properties(**named):
    """PropertyValues from keyword arguments."""
    return tuple(PropertyValue(name, 0, value, 0) for name, value in named.items())


def plain(value):
    """UNO values as plain Python: named values become dicts, sequences lists, what is left stays."""
    if isinstance(value, (tuple, list)):
        if value and all(_is_named(item) for item in value):
            return {item.Name: plain(item.Value) for item in value}
        return [plain(item) for item in value]
    if _is_named(value):
        return {value.Name: plain(value.Value)}
    return value


def _is_named(value):
    return type(value).__name__ in (
        "com.sun.star.beans.PropertyValue", "com.sun.star.beans.NamedValue",
        "PropertyValue", "NamedValue") or (
        hasattr(value, "__pyunostruct__") and hasattr(value, "Name") and hasattr(value, "Value"))
