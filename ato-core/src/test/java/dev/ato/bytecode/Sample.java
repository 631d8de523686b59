package dev.ato.bytecode;

/** One class with what Java code can be made of. */
final class Sample {

  static final String SOURCE =
      """
      package com.acme;

      import java.io.*;
      import java.util.*;
      import java.util.function.*;

      class Sample {
        static final double RATE = 0.5;
        private int count;
        protected long[] sizes = {1L, 2L, 1L << 40};

        double score(double x, List<String> names) {
          double sum = 0;
          for (String name : names) {
            sum += name.length() * RATE * x;
            if (sum > 1e10) {
              throw new IllegalStateException("too big: " + sum + " at " + name);
            }
          }
          return sum;
        }

        int fibonacci(int n) {
          return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
        }

        private int next(int step) {
          count += step;
          return count++;
        }

        Function<String, Integer> lambdas(List<String> texts, int offset) {
          Supplier<Supplier<String>> nested = () -> () -> texts.get(offset) + "!";
          Comparator<String> order = Comparator.comparing(String::length);
          texts.sort(order.thenComparing(text -> text.charAt(next(offset))));
          return text -> nested.get().get().compareTo(text) + offset;
        }

        static synchronized int choose(String text, int key) {
          switch (key) {
            case 1: return 5;
            case 2: case 4: return 100_000;
            case -70000: key++; break;
            default: key += 200;
          }
          switch (key) {
            case 10: return 1;
            case 1000: return 2;
            case 100000: return 3;
          }
          switch (text) {
            case "one": return 1;
            case "two\\n": return 2;
            default: return key >>> 3 ^ ~key;
          }
        }

        String read(File file, Object lock) throws IOException {
          try (Reader reader = new FileReader(file)) {
            synchronized (lock) {
              return "" + (char) reader.read();
            }
          } catch (FileNotFoundException | IllegalStateException e) {
            return null;
          } finally {
            count--;
          }
        }

        Object kinds(Object value, float f, long l, byte[][] grid) {
          boolean odd = f != f || f > 1.5f || l % 3 == 1L;
          if (value instanceof String && odd) {
            return ((String) value).trim();
          }
          grid[1][0] = (byte) (grid[0][1] << 2);
          short[][][] cube = new short[2][3][];
          cube[0][0] = new short[] {(short) l, (short) f};
          Class<?>[] types = {int.class, String[].class, Sample.class};
          return odd ? types : cube.clone();
        }
      }
      """;

  private Sample() {}
}
