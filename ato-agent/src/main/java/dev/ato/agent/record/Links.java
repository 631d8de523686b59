package dev.ato.agent.record;

import dev.ato.agent.Masking;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where else this run is known: the trackers, schedulers and build servers that say so in the
 * environment, each with its address of the run, or its name for it.
 */
final class Links {

  /** Variables that hold a name or an address, by the system that sets them. */
  private static final Map<String, String> PLAIN = new LinkedHashMap<>();

  static {
    PLAIN.put("neptune", "NEPTUNE_CUSTOM_RUN_ID");
    PLAIN.put("comet", "COMET_EXPERIMENT_KEY");
    PLAIN.put("clearml", "CLEARML_TASK_ID");
    PLAIN.put("dvc", "DVC_EXP_NAME");
    PLAIN.put("airflow", "AIRFLOW_CTX_DAG_RUN_ID");
    PLAIN.put("slurm", "SLURM_JOB_ID");
    PLAIN.put("databricks", "DATABRICKS_JOB_RUN_ID");
    PLAIN.put("gitlab", "CI_JOB_URL");
    PLAIN.put("jenkins", "BUILD_URL");
  }

  private final Map<String, String> environment;

  private Links(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The links by the name of the system, {@code mlflow} for example; secrets are masked. */
  static Map<String, String> of(Map<String, String> environment) {
    Links links = new Links(environment);
    Map<String, String> found = new LinkedHashMap<>();
    put(found, "mlflow", links.mlflow());
    put(found, "wandb", links.wandb());
    put(found, "github", links.github());
    for (Map.Entry<String, String> plain : PLAIN.entrySet()) {
      put(found, plain.getKey(), links.get(plain.getValue()));
    }
    return found;
  }

  private static void put(Map<String, String> found, String system, String link) {
    if (!link.isEmpty()) {
      found.put(system, Masking.url(link));
    }
  }

  private String mlflow() {
    String run = get("MLFLOW_RUN_ID");
    String server = get("MLFLOW_TRACKING_URI");
    String experiment = get("MLFLOW_EXPERIMENT_ID");
    return run.isEmpty() || experiment.isEmpty() || !server.startsWith("http")
        ? run
        : withoutSlash(server) + "/#/experiments/" + experiment + "/runs/" + run;
  }

  private String wandb() {
    String run = get("WANDB_RUN_ID");
    String entity = get("WANDB_ENTITY");
    String project = get("WANDB_PROJECT");
    if (run.isEmpty() || entity.isEmpty() || project.isEmpty()) {
      return run;
    }
    String server = get("WANDB_BASE_URL");
    String host = server.isEmpty() ? "https://wandb.ai" : withoutSlash(server);
    return String.join("/", host, entity, project, "runs", run);
  }

  private String github() {
    String run = get("GITHUB_RUN_ID");
    String repository = get("GITHUB_REPOSITORY");
    String server = get("GITHUB_SERVER_URL");
    return run.isEmpty() || repository.isEmpty() || server.isEmpty()
        ? run
        : String.join("/", withoutSlash(server), repository, "actions/runs", run);
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private String get(String variable) {
    return environment.getOrDefault(variable, "").strip();
  }
}
