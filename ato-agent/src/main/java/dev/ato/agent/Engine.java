package dev.ato.agent;

import java.security.ProtectionDomain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hidden part of the agent, as the root sees it. */
public interface Engine {

  /**
   * Begins the run: opens its journal.
   *
   * @throws RulesException if it cannot, with one line that says why
   */
  void open(Launch launch);

  /**
   * Takes a class that rules can mean.
   *
   * @param internalName the class's internal name, {@code a/b/C}
   * @param classBytes the class as other agents left it
   * @return the woven class, or null to leave it as it is
   */
  byte @Nullable [] load(
      ClassLoader loader,
      String internalName,
      @Nullable ProtectionDomain domain,
      byte[] classBytes);

  /** Records that a class could not be taken. */
  void skip(String internalName, String reason);

  /** The program lives on: there is time for what one that ends at once need not pay for. */
  void linger();

  /**
   * The program begins to end: makes ready what cannot be made once the JVM's last hooks run. May
   * wait for it, but no longer than {@code exit_wait}.
   */
  void prepareEnd();

  /**
   * What the application's own {@code dev.ato.trace.call} reports to: a map of method handles by
   * name; null if nothing is recorded.
   */
  @Nullable Object traces();

  /**
   * Ends the run; gives what the user should be told, a line for each rule that matched nothing.
   */
  List<String> end();
}
