package dev.ato.record;

import dev.ato.digest.Sha256;

/**
 * Two digests of a sequence of results: the sum of their SHA-256 in each of its four words modulo
 * 2^64, which does not depend on their order, and an {@link OrderHash}, which does.
 *
 * <p>Two multisets of results have the same sum with a probability of about 2^-256, less where
 * counts differ by multiples of powers of two: hashes are scattered, but 2^27 copies of one result
 * leave 37 of the 64 bits of each word.
 */
final class ResultDigests {

  private long count;
  private long sumA;
  private long sumB;
  private long sumC;
  private long sumD;
  private long firstSum;
  private long secondSum;
  private long first;
  private long second;

  /** A copy that can go on by itself. */
  ResultDigests copy() {
    ResultDigests copy = new ResultDigests();
    copy.count = count;
    copy.sumA = sumA;
    copy.sumB = sumB;
    copy.sumC = sumC;
    copy.sumD = sumD;
    copy.firstSum = firstSum;
    copy.secondSum = secondSum;
    copy.first = first;
    copy.second = second;
    return copy;
  }

  /** Adds a result by the words of its hash. */
  void add(long a, long b, long c, long d) {
    int place = (int) count & (OrderHash.BLOCK - 1);
    count++;
    sumA += a;
    sumB += b;
    sumC += c;
    sumD += d;
    firstSum += OrderHash.FIRST[place] * a;
    secondSum += OrderHash.SECOND[place] * b;
    if (place == OrderHash.BLOCK - 1) {
      endBlock(firstSum, secondSum);
      firstSum = 0;
      secondSum = 0;
    }
  }

  /**
   * Adds results by the places of their hashes, which stand at every other position: the same as
   * one by one, but without a way through memory for each.
   */
  void addAll(long[] words, int[] places, int from, int to) {
    int place = (int) count & (OrderHash.BLOCK - 1);
    long totalA = sumA;
    long totalB = sumB;
    long totalC = sumC;
    long totalD = sumD;
    long blockFirst = firstSum;
    long blockSecond = secondSum;
    for (int i = from + 1; i < to; i += 2) {
      int at = places[i];
      long a = words[at];
      long b = words[at + 1];
      totalA += a;
      totalB += b;
      totalC += words[at + 2];
      totalD += words[at + 3];
      blockFirst += OrderHash.FIRST[place] * a;
      blockSecond += OrderHash.SECOND[place] * b;
      if (++place == OrderHash.BLOCK) {
        endBlock(blockFirst, blockSecond);
        place = 0;
        blockFirst = 0;
        blockSecond = 0;
      }
    }
    count += (to - from) / 2;
    sumA = totalA;
    sumB = totalB;
    sumC = totalC;
    sumD = totalD;
    firstSum = blockFirst;
    secondSum = blockSecond;
  }

  private void endBlock(long blockFirst, long blockSecond) {
    first = OrderHash.first(first, blockFirst);
    second = OrderHash.second(second, blockSecond);
  }

  /** How many results there were. */
  long count() {
    return count;
  }

  /** The digest that does not depend on the order. */
  Sha256 sum() {
    return new Sha256(sumA, sumB, sumC, sumD);
  }

  /** What the digest that depends on the order is made of. */
  long[] order() {
    return new long[] {count, first, second, firstSum, secondSum};
  }
}
