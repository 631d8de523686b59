package demo;

/**
 * Two versions of the formatter disagree about the snippets below.
 *
 * {@snippet lang="java" :
 * class Square { double area() { return side( 1 ) * side( 2 ); } }
 * }
 */
class Shapes {
  /** {@snippet lang="java" :
   * double area = area(new Circle( 2 ));
   *   check(area);
   * } */
  double area(Object shape) {
    return switch (shape) {
      case Circle c when c.radius() > 0 && c.isSomewhereOnTheCanvasThatIsShownToTheReaderOfThisPage() && c.visible() -> Math.PI * c.radius() * c.radius();
      case Square s when s.side() > 0 -> s.side()*s.side();
      case null, default -> 0;
    };
  }
}
