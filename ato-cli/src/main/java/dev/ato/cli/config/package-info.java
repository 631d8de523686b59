/**
 * {@code ato config}: what config files say, without a run; one subcommand a class. Knows {@code
 * config}, {@code config.format} and {@code scope} of the library; no store.
 */
@NullMarked
package dev.ato.cli.config;

import org.jspecify.annotations.NullMarked;
