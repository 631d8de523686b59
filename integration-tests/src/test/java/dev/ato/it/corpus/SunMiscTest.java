package dev.ato.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SunMiscTest {

  @TempDir Path folder;

  @Test
  void sourcesForRelease8CanUseWhatTheCompilerHides() throws IOException, InterruptedException {
    SourceFiles sources = new SourceFiles(folder.resolve("sources"));
    SourceFiles.write(sources.folder().resolve("A.java"), "class A { sun.misc.Unsafe unsafe; }");
    Jdk jdk = new Jdk(Runtime.version().feature(), Path.of(System.getProperty("java.home")));
    CompilerProcess release8 = CompilerProcess.javac(jdk, "--release", "8");
    Path sunMisc = SunMisc.unpack(jdk, folder.resolve("sun.misc"));

    release8.with(sunMisc).compile(sources, List.of(), folder.resolve("with"));

    assertThat(folder.resolve("with/A.class")).exists();
    assertThatThrownBy(() -> release8.compile(sources, List.of(), folder.resolve("without")))
        .isInstanceOf(ToolFailure.class);
  }
}
