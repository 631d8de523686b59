package dev.ato.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LinksTest {

  @Test
  void aTrackerWithAServerGivesTheAddressOfTheRun() {
    assertThat(
            Links.of(
                Map.of(
                    "MLFLOW_RUN_ID", "9f3",
                    "MLFLOW_EXPERIMENT_ID", "7",
                    "MLFLOW_TRACKING_URI", "https://ann:hunter2@mlflow.acme.com/",
                    "WANDB_RUN_ID", "k2",
                    "WANDB_ENTITY", "acme",
                    "WANDB_PROJECT", "prices")))
        .containsExactly(
            Map.entry("mlflow", "https://ann:***@mlflow.acme.com/#/experiments/7/runs/9f3"),
            Map.entry("wandb", "https://wandb.ai/acme/prices/runs/k2"));
  }

  @Test
  void withoutAServerTheNameOfTheRunIsKept() {
    assertThat(Links.of(Map.of("MLFLOW_RUN_ID", "9f3", "SLURM_JOB_ID", "12")))
        .containsExactly(Map.entry("mlflow", "9f3"), Map.entry("slurm", "12"));
    assertThat(Links.of(Map.of("PATH", "/bin"))).isEmpty();
  }
}
