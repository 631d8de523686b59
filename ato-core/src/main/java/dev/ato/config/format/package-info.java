/**
 * Config in files: YAML, JSON, JSON Lines, TOML, XYZ, Python, properties and HOCON, each value with
 * its file, line and column; no format can name a class or run code. Imports {@code config} and the
 * libraries that read the formats; must not know scopes, runs or bytecode.
 */
@NullMarked
package dev.ato.config.format;

import org.jspecify.annotations.NullMarked;
