package dev.ato.digest;

import java.lang.ref.Reference;
import java.nio.channels.Channel;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.stream.BaseStream;

/**
 * Objects that run a program and say nothing about its results: behind their fields stand threads,
 * class loaders, clocks and counters, which differ between any two runs. So do objects that give
 * what they hold only once, or only to who asks for it: streams, publishers, lazy proxies.
 */
final class Machinery {

  private static final Class<?>[] TYPES = {
    Thread.class,
    ThreadGroup.class,
    ClassLoader.class,
    ThreadLocal.class,
    Executor.class,
    Lock.class,
    ReadWriteLock.class,
    Reference.class,
    Channel.class,
    Timer.class,
    BaseStream.class,
    Flow.Publisher.class,
    Flow.Subscriber.class,
    CompletionStage.class,
    Future.class
  };

  /** Known by name, for they need not be there. */
  private static final Set<String> NAMES =
      Set.of(
          "org.reactivestreams.Publisher",
          "org.reactivestreams.Subscriber",
          "org.hibernate.proxy.HibernateProxy",
          "org.hibernate.engine.spi.SharedSessionContractImplementor",
          "org.hibernate.SessionFactory",
          "jakarta.persistence.EntityManager",
          "jakarta.persistence.EntityManagerFactory",
          "javax.persistence.EntityManager",
          "javax.persistence.EntityManagerFactory",
          "java.sql.Connection",
          "java.sql.Statement",
          "java.sql.ResultSet",
          "javax.sql.DataSource",
          "java.util.logging.Logger",
          "org.slf4j.Logger",
          "org.apache.logging.log4j.Logger",
          "org.apache.commons.logging.Log",
          "org.jboss.logging.Logger");

  private Machinery() {}

  static boolean is(Class<?> type) {
    for (Class<?> each : TYPES) {
      if (each.isAssignableFrom(type)) {
        return true;
      }
    }
    return isNamed(type);
  }

  private static boolean isNamed(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      if (NAMES.contains(each.getName())) {
        return true;
      }
      for (Class<?> face : each.getInterfaces()) {
        if (isNamed(face)) {
          return true;
        }
      }
    }
    return false;
  }
}
