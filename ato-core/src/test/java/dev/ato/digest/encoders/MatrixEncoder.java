package dev.ato.digest.encoders;

import dev.ato.digest.ValueEncoder;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/** EJML's dense matrices, whose array may be longer than the matrix is large. */
public final class MatrixEncoder implements ValueEncoder {

  /** Found as a service. */
  public MatrixEncoder() {}

  @Override
  public boolean encodes(Class<?> type) {
    return type == DMatrixRMaj.class;
  }

  @Override
  public String kind(Object value) {
    return "matrix";
  }

  @Override
  public Object content(Object value) {
    DMatrixRMaj matrix = (DMatrixRMaj) value;
    double[] elements = Arrays.copyOf(matrix.data, matrix.getNumElements());
    return new Object[] {matrix.numRows, matrix.numCols, elements};
  }
}
