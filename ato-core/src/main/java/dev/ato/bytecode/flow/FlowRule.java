package dev.ato.bytecode.flow;

/**
 * Takes off one way in which compilers dress the same logic differently. Each must be unable to
 * make two methods equal that can behave differently; its Javadoc says why.
 */
@FunctionalInterface
interface FlowRule {

  /** Changes {@code flow} in place. */
  void apply(Flow flow);
}
