package training;

import java.util.HashMap;
import java.util.Map;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.evaluation.LabelEvaluator;
import org.tribuo.classification.example.NoisyInterlockingCrescentsDataSource;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.optimisers.AdaGrad;

/** Trains a linear classifier; {@code --seed=clock} takes one that nobody knows. */
public final class Training {

  static long seed(String given) {
    return given.equals("clock") ? System.nanoTime() : Long.parseLong(given);
  }

  static double accuracy(Model<Label> model, MutableDataset<Label> test) {
    return new LabelEvaluator().evaluate(model, test).accuracy();
  }

  public static void main(String[] arguments) {
    Map<String, String> options = new HashMap<>(Map.of("seed", "42", "rate", "0.1", "epochs", "3"));
    for (String argument : arguments) {
      String[] parts = argument.substring("--".length()).split("=");
      options.put(parts[0], parts[1]);
    }
    MutableDataset<Label> train =
        new MutableDataset<>(new NoisyInterlockingCrescentsDataSource(200, 1, 0.1));
    MutableDataset<Label> test =
        new MutableDataset<>(new NoisyInterlockingCrescentsDataSource(200, 2, 0.1));
    LinearSGDTrainer trainer =
        new LinearSGDTrainer(
            new LogMulticlass(),
            new AdaGrad(Double.parseDouble(options.get("rate"))),
            Integer.parseInt(options.get("epochs")),
            1000,
            1,
            seed(options.get("seed")));
    Model<Label> model = trainer.train(train);
    System.out.println("accuracy " + accuracy(model, test));
  }
}
