package com.acme;

import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Prints a price. Spring replaces this class by a subclass that it makes when the program runs. */
@Configuration
@ComponentScan
public class App {

  @Bean
  CommandLineRunner runner(Prices prices) {
    return arguments -> System.out.println("price " + prices.price(Integer.parseInt(arguments[0])));
  }

  public static void main(String[] arguments) {
    SpringApplication.run(App.class, arguments);
  }
}
