package dev.ato.track;

import dev.ato.digest.Sha256;
import java.util.List;

/**
 * The static fingerprint that a method had in a run.
 *
 * @param scheme the versioned canonical form; fingerprints of two schemes are never compared
 * @param sourceFile the file's simple name, empty if the class does not say
 * @param line the method's first source line, 0 if the class does not say
 * @param codeSource the jar or directory that the class came from, empty if unknown
 * @param order the place of the method in the order in which the run recorded its code, from 0
 */
public record CodeVersion(
    String traceId,
    MethodRef method,
    String scheme,
    Sha256 fingerprint,
    String sourceFile,
    int line,
    String codeSource,
    List<String> marks,
    long order) {}
