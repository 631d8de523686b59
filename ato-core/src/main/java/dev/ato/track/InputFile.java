package dev.ato.track;

import dev.ato.digest.Sha256;
import java.util.Optional;

/**
 * A file that a program was given.
 *
 * @param source how the program was told of it, for example {@code argument 2} or {@code stdin}
 * @param sha256 empty if it was not hashed; {@code note} then says why
 */
public record InputFile(
    String source, String path, Optional<Sha256> sha256, long size, String note) {}
