package dev.ato.track;

import dev.ato.digest.Sha256;
import java.util.Optional;

/** A jar or directory of a run's class or module path; without a hash if it could not be read. */
public record ClassPathEntry(int position, String path, Optional<Sha256> sha256, long size) {}
