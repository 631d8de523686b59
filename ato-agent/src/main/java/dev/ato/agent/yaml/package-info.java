/**
 * The whole of YAML, for rules that go beyond the subset that the root reads itself. Imports the
 * root and SnakeYAML, of which it is the only user.
 */
@NullMarked
package dev.ato.agent.yaml;

import org.jspecify.annotations.NullMarked;
