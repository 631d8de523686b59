/**
 * {@code ato config}: what config files say, without a run; one subcommand a class. Knows {@code
 * config} and {@code config.format} of the library; no store.
 */
@NullMarked
package dev.ato.cli.config;

import org.jspecify.annotations.NullMarked;
