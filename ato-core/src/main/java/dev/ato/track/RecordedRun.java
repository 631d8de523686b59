package dev.ato.track;

import java.util.List;
import java.util.Map;

/**
 * Everything that is kept of one run; the calls, of which there may be millions, are behind {@link
 * CallLog}.
 *
 * @param environment facts by name, such as {@code jdk.version}
 * @param warnings what limits the record, for example that the journal's size limit was reached
 */
public record RecordedRun(
    Run run,
    Map<String, String> environment,
    List<ClassPathEntry> classPath,
    List<InputFile> inputs,
    List<CodeVersion> code,
    List<CallTrace> traces,
    List<Skip> skips,
    List<UnmatchedRule> unmatchedRules,
    List<String> warnings,
    CallLog log) {}
