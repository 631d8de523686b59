package sample

sealed trait Shape
case class Circle(radius: Double, kind: Int = 1) extends Shape
case class Square(side: Double) extends Shape

trait Greeter {
  def sameGreeting(name: String): String = "hello " + name
  def changedGreeting(name: String): String = "hallo " + name
  lazy val changedLazy: Int = 43
}

class Person(val name: String) extends Greeter {
  lazy val sameLength: Int = name.length * 2
  override def toString: String = s"Person($name)"
}

object Sample {
  def sameMatch(shape: Shape): Double = shape match {
    case Circle(r, k) if k > 0 => r * r
    case Square(s) => s * s
    case _ => 1.0
  }

  def changedMatch(shape: Shape): Double = shape match {
    case Circle(r, k) if k > 0 => r * r
    case Square(s) => s + s
    case _ => 1.0
  }

  def changedDefault(a: Int, b: Int = 2): Int = a + b

  def sameLambda(values: List[Int]): List[Int] = values.map(_ * 2).filter(x => x > 3)

  def changedLambda(values: List[Int]): List[Int] = values.map(_ * 2).filter(x => x > 4)

  def sameFor(n: Int): Seq[Int] = for { i <- 1 to n; j <- i to n if (i + j) % 2 == 0 } yield i * j

  def changedFor(n: Int): Seq[Int] = for { i <- 1 to n; j <- i to n if (i + j) % 2 == 0 } yield i + j

  def changedForeach(names: Map[String, Int]): Unit =
    names.foreach { case (key, value) => println(s"$key:$value") }

  def changedCapture(total: Int): Int => Int = x => x - total

  def changedClass: Ordering[Int] = new Ordering[Int] { def compare(a: Int, b: Int): Int = a - b }

  def changedPartial: PartialFunction[Int, String] = { case 1 => "one"; case 2 => "zwei" }

  def byName(x: => Int): Int = x + x

  def sameByName(n: Int): Int = byName(n * 3)

  def changedByName(n: Int): Int = byName(n * 4)

  def changedString(kind: String): Int = kind match {
    case "a" | "c" => 1
    case _ => 3
  }

  def local(n: Int): Int = {
    def changedLocal(k: Int): Int = if (k == 1) n else changedLocal(k - 1)
    changedLocal(n)
  }
}
