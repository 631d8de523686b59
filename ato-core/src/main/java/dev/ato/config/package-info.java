/**
 * Config as an immutable tree of values, each with its origin: reading, editing, comparing, hashing
 * and binding it. Imports {@code digest} alone; must not know files, scopes, runs or bytecode.
 */
@NullMarked
package dev.ato.config;

import org.jspecify.annotations.NullMarked;
