package dev.ato.config.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import dev.ato.config.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonTest {

  private static ADict read(String text) {
    return Format.PYTHON.read("faster_rcnn.py", text);
  }

  @Test
  void aConfigOfOpenMmlabIsRead() {
    ADict config =
        read(
            """
            # Copyright
            \"""Faster R-CNN.\"""
            _base_ = ['../_base_/models/rcnn.py', '../_base_/default_runtime.py']
            img_norm_cfg = dict(
                mean=[123.675, 116.28, 103.53], std=[58.395, 57.12, 57.375], to_rgb=True)
            train_pipeline = [
                dict(type='LoadImageFromFile'),
                dict(type='Resize', img_scale=(1333, 800), keep_ratio=True),
                dict(type='Normalize', **img_norm_cfg),  # spread
            ]
            data = dict(
                samples_per_gpu=2,
                train={'pipeline': train_pipeline, 0: "zero"},
            )
            optimizer = dict(type='SGD', lr=2e-2, weight_decay=1_0e-5, momentum=-.9)
            load_from = None; resume = False
            work_dir = './work' \\
                '_dirs'
            steps = 8, 11
            mask = 0xFF
            path = r'C:\\new'
            text = '''a
            b\\tc\\x41'''
            __private = 1
            """);

    assertThat(config.tree("optimizer").toMap())
        .isEqualTo(Map.of("type", "SGD", "lr", 0.02, "weight_decay", 1e-4, "momentum", -0.9));
    assertThat(config.get("load_from")).isNull();
    assertThat(config.bool("resume")).isFalse();
    assertThat(config.string("work_dir")).isEqualTo("./work_dirs");
    assertThat(config.integers("steps")).containsExactly(8, 11);
    assertThat(config.integer("mask")).isEqualTo(255);
    assertThat(config.string("path")).isEqualTo("C:\\new");
    assertThat(config.string("text")).isEqualTo("a\nb\tcA");
    assertThat(config.number("data.train.pipeline.2.mean.0")).isEqualTo(123.675);
    assertThat(config.string("data.train.0")).isEqualTo("zero");
    assertThat(config.has("__private")).isFalse();
    assertThat(config.origin("train_pipeline.1.img_scale.1").orElseThrow().text())
        .isEqualTo("faster_rcnn.py:8:42");
    assertThat(config.value("steps").map(Value::pythonType)).contains("tuple");
  }

  @Test
  void bracketsAroundOneValueAreNoTuple() {
    ADict config = read("a = (1)\nb = (1,)\nc = ()\nd = [(1, 2), [3, (4)]]\n");

    assertThat(config.get("a")).isEqualTo(1L);
    assertThat(config.get("b")).isEqualTo(List.of(1L));
    assertThat(config.get("c")).isEqualTo(List.of());
    assertThat(config.get("d")).isEqualTo(Arrays.asList(List.of(1L, 2L), List.of(3L, 4L)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "import os | 1:1: expected \"name = value\", but the line begins with \"import\"",
        "a = __import__('os').system('x') | 1:5: __import__(...) is not called",
        "a = open('x') | 1:5: open(...) is not called",
        "a = 1 + 2 | 1:7: expected the end of the assignment, but was \"+\"",
        "a = b | 1:5: the name \"b\" is not assigned above",
        "a = [x for x in y] | 1:6: the name \"x\" is not assigned above",
        "a = f'{1}' | 1:5: a text with the prefix f is not accepted",
        "a = b'x' | 1:5: a text with the prefix b is not accepted",
        "a = lambda: 1 | 1:5: the name \"lambda\" is not assigned above",
        "a = {1, 2} | 1:7: expected a colon after the key, but was \",\"",
        "a.b = 1 | 1:1: expected \"name = value\"",
        "a == 1 | 1:1: expected \"name = value\"",
        "if True:\\n    a = 1 | 2:5: the line is indented",
        "a = dict(1) | 1:10: expected key=value, but was \"1\"",
        "a = 'x | 1:5: a quote is not closed",
        "a = [1, 2 | 1:10: expected a comma or ], but was the end of the line",
        "a = 017 | 1:5: 017 is no number of Python",
        "a = '\\xzz' | 1:6: expected 2 hex digits",
        "del a | 1:1: expected \"name = value\""
      })
  void anythingElseIsAClearErrorAndNothingIsExecuted(String text, String message) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("faster_rcnn.py:" + message);
  }

  @Test
  void namesThatMultiplyAreOneClearError() {
    StringBuilder text = new StringBuilder("a0 = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n");
    for (int i = 1; i < 30; i++) {
      String name = "a" + (i - 1);
      text.append(
          "a" + i + " = [" + String.join(", ", java.util.Collections.nCopies(10, name)) + "]\n");
    }

    assertThatThrownBy(() -> read(text.toString())).hasMessageContaining("holds too many values");
  }
}
