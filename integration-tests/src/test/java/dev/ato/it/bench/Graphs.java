package dev.ato.it.bench;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/** Graphs of objects, the same each time. */
final class Graphs {

  private Graphs() {}

  /** A node of a tree. */
  static final class Node implements Serializable {
    private static final long serialVersionUID = 1;
    int number;
    Node left;
    Node right;
  }

  /** What was ordered. */
  static final class Item implements Serializable {
    private static final long serialVersionUID = 1;
    String product;
    int count;
    double price;
    String remark;
  }

  /** An order. */
  static final class Order implements Serializable {
    private static final long serialVersionUID = 1;
    long id;
    double total;
    boolean paid;
    LinkedHashMap<String, Item> items = new LinkedHashMap<>();
    Customer owner;
  }

  /** A customer. */
  static final class Customer implements Serializable {
    private static final long serialVersionUID = 1;
    long id;
    String name;
    ArrayList<Order> orders = new ArrayList<>();
  }

  /** A full tree. */
  static Node tree(int depth) {
    Node node = new Node();
    node.number = depth;
    if (depth > 0) {
      node.left = tree(depth - 1);
      node.right = tree(depth - 1);
    }
    return node;
  }

  /** A list of many. */
  static List<Item> items(int count) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(item("product " + i, i));
    }
    return items;
  }

  /** Customers with orders of items; with owners each contains itself. */
  static List<Customer> customers(int count, boolean owners) {
    Random random = new Random(1);
    List<Customer> customers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Customer customer = new Customer();
      customer.id = i;
      customer.name = "Customer " + i;
      for (int j = 0; j < 3; j++) {
        Order order = order(random);
        order.owner = owners ? customer : null;
        customer.orders.add(order);
      }
      customers.add(customer);
    }
    return customers;
  }

  private static Order order(Random random) {
    Order order = new Order();
    order.id = random.nextLong();
    order.total = random.nextDouble();
    for (int i = 0; i < 2; i++) {
      Item item = item("product " + random.nextInt(1000), random.nextInt(9));
      order.items.put(item.product, item);
    }
    return order;
  }

  private static Item item(String product, int count) {
    Item item = new Item();
    item.product = product;
    item.count = count;
    item.price = count / 7.0;
    return item;
  }
}
