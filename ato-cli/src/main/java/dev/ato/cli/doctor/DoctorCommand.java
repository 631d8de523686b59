package dev.ato.cli.doctor;

import dev.ato.AtoException;
import dev.ato.agent.RulesException;
import dev.ato.cli.answer.ExitCode;
import dev.ato.cli.answer.JsonObject;
import dev.ato.cli.answer.OutputOptions;
import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.doctor.Diagnosis.State;
import dev.ato.cli.store.StoreOptions;
import dev.ato.cli.store.StorePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ato doctor}: whether everything is there that ato needs, and what to do if not. */
@Command(
    description = {
      "Examines whether ato can work here: Java, rules, database, journals, disk, other agents.",
      "The exit code is 3 if something keeps it from working."
    })
public final class DoctorCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  /** The command in the given surroundings. */
  public DoctorCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Map<String, String> environment = store.overlay(surroundings.environment());
    List<Diagnosis> found = new ArrayList<>();
    found.addAll(JavaCheck.list(environment));
    found.addAll(AgentCheck.list(environment));
    found.addAll(RulesCheck.list(environment, surroundings.folder()));
    found.addAll(place());
    found.addAll(OtherAgentsCheck.list(environment));
    output.answer(
        surroundings.screen(),
        () -> DoctorText.of(found, surroundings.screen().paint()),
        () -> JsonObject.answer("doctor").putEach("findings", found, DoctorCommand::json));
    boolean works = found.stream().noneMatch(each -> each.state() == State.PROBLEM);
    return works ? ExitCode.FINE : ExitCode.FAILURE;
  }

  private List<Diagnosis> place() {
    try {
      StorePlace place = store.place(surroundings);
      List<Diagnosis> found = new ArrayList<>(DatabaseCheck.list(place, surroundings));
      found.addAll(DiskCheck.list(place.database().file(), place.journalFolder()));
      return found;
    } catch (RulesException alreadyFound) {
      return List.of();
    } catch (AtoException e) {
      return List.of(Diagnosis.problem("Database", String.valueOf(e.getMessage()), "name another"));
    }
  }

  private static JsonObject json(Diagnosis diagnosis) {
    return new JsonObject()
        .put("state", diagnosis.state().word())
        .put("subject", diagnosis.subject())
        .put("finding", diagnosis.finding())
        .put("advice", diagnosis.advice());
  }
}
