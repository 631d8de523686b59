package dev.ato.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class PrimitivesTest {

  private final ValueDigester digester = new ValueDigester(Opener.NONE);
  private final HashWords words = new HashWords();

  @Test
  void areHashedAsTheirBoxes() {
    digester.digest(true, words);
    same(true);
    digester.digest((byte) -7, words);
    same((byte) -7);
    digester.digest((short) -7, words);
    same((short) -7);
    digester.digest('\ud800', words);
    same('\ud800');
    digester.digest(-7, words);
    same(-7);
    digester.digest(-7L, words);
    same(-7L);
    digester.digest(-7f, words);
    same(-7f);
    digester.digest(Double.longBitsToDouble(0x7ff8000000000001L), words);
    same(Double.NaN);
  }

  @Test
  void allocateNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    hashMany(10_000);
    long before = threads.getCurrentThreadAllocatedBytes();
    hashMany(100_000);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;

    // What asking for the figure costs, and now and then a hashing that another thread has.
    assertThat(allocated).isLessThan(100_000);
  }

  private void hashMany(int count) {
    for (int i = 0; i < count; i++) {
      digester.digest(i, words);
      digester.digest((double) i, words);
      digester.digest((long) i, words);
      digester.digest((i & 1) == 0, words);
    }
  }

  private void same(Object box) {
    assertThat(words.toSha256()).isEqualTo(digester.digest(box).hash());
  }
}
