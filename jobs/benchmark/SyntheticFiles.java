import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * SYNTHETIC files to measure with, in the layouts of BACI and of V-Dem. Every number is drawn from a
 * seed: the same arguments give the same bytes.
 *
 * <p>{@code java SyntheticFiles.java flows ROWS DIR [FIRST_YEAR]} writes years of ten million rows
 * (one year where there are fewer); {@code java SyntheticFiles.java wide ROWS COLUMNS DIR} writes a
 * country-year table. Country codes are those of data/reference/codes.csv in the working folder.
 */
final class SyntheticFiles {

  private static final long SEED = 20_060_101;
  private static final long YEAR_ROWS = 10_000_000;
  private static final int PRODUCTS = 5_000;

  private SyntheticFiles() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length >= 3 && arguments[0].equals("flows")) {
      int first = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1995;
      flows(Long.parseLong(arguments[1]), Path.of(arguments[2]), first);
    } else if (arguments.length == 4 && arguments[0].equals("wide")) {
      wide(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Path.of(arguments[3]));
    } else {
      System.err.println("usage: flows ROWS DIR [FIRST_YEAR] | wide ROWS COLUMNS DIR");
      System.exit(2);
    }
  }

  private static void flows(long rows, Path directory, int first) throws IOException {
    Files.createDirectories(directory);
    List<String> countries = codes("baci");
    List<String> products = products();
    long left = rows;
    for (int year = first; left > 0; year++) {
      long own = Math.min(left, YEAR_ROWS);
      Path file = directory.resolve("BACI_HS92_Y" + year + "_VSYNTHETIC.csv");
      try (Lines out = new Lines(Files.newOutputStream(file))) {
        out.text("t,i,j,k,v,q\n");
        new Year(year, countries, products, new SplittableRandom(SEED + year)).write(own, out);
      }
      left -= own;
    }
  }

  /** One year: of every pair of countries a share of the products, all in order. */
  private record Year(
      int year, List<String> countries, List<String> products, SplittableRandom random) {

    void write(long rows, Lines out) throws IOException {
      int pairs = countries.size() * (countries.size() - 1);
      double[] upTo = new double[pairs + 1];
      for (int i = 0; i < pairs; i++) {
        upTo[i + 1] = upTo[i] + 0.2 + 1.6 * random.nextDouble();
      }
      long written = 0;
      for (int i = 0; i < pairs; i++) {
        long until = Math.round(rows * (upTo[i + 1] / upTo[pairs]));
        int partner = i % (countries.size() - 1);
        int exporter = i / (countries.size() - 1);
        String key =
            year
                + ","
                + countries.get(exporter)
                + ","
                + countries.get(partner < exporter ? partner : partner + 1)
                + ",";
        pair(key, (int) (until - written), out);
        written = until;
      }
    }

    private void pair(String key, int count, Lines out) throws IOException {
      if (count > products.size()) {
        throw new IllegalArgumentException("a pair of countries has no " + count + " products");
      }
      for (int n = 0; n < count; n++) {
        int from = (int) ((long) n * products.size() / count);
        int to = (int) ((long) (n + 1) * products.size() / count);
        out.text(key);
        out.text(products.get(from + random.nextInt(to - from)));
        out.thousandths(',', (long) Math.exp(14 * random.nextDouble()));
        if (random.nextInt(50) == 0) {
          out.text(",NA\n");
        } else {
          out.thousandths(',', (long) Math.exp(12 * random.nextDouble()));
          out.text("\n");
        }
      }
    }
  }

  /** Six-digit codes: those of arms, antiquities and drugs, and as many others as there are. */
  private static List<String> products() {
    TreeSet<String> codes = new TreeSet<>();
    for (String code :
        ("930100 930200 930310 930320 930330 930390 930510 930521 930529 930590 930610 930621 930629"
                + " 930630 930690 970500 970600 130211 121130 293910 293990")
            .split(" ")) {
      codes.add(code);
    }
    SplittableRandom random = new SplittableRandom(SEED);
    while (codes.size() < PRODUCTS) {
      int chapter = 1 + random.nextInt(96);
      if (chapter != 77 && chapter != 93) {
        codes.add(
            "%02d%02d%d0".formatted(chapter, 1 + random.nextInt(60), 1 + random.nextInt(9)));
      }
    }
    return List.copyOf(codes);
  }

  private static void wide(int rows, int columns, Path directory) throws IOException {
    Files.createDirectories(directory);
    List<String> countries = codes("vdem");
    SplittableRandom random = new SplittableRandom(SEED);
    try (Lines out = new Lines(Files.newOutputStream(directory.resolve("wide_SYNTHETIC.csv")))) {
      out.text("country_id,year");
      for (int column = 3; column <= columns; column++) {
        out.text(",c" + column);
      }
      out.text("\n");
      for (int row = 0; row < rows; row++) {
        out.text(countries.get(row % countries.size()) + "," + (2024 - row / countries.size()));
        for (int column = 3; column <= columns; column++) {
          if (random.nextInt(3) == 0) {
            out.text(",");
          } else {
            out.thousandths(',', random.nextInt(1000));
          }
        }
        out.text("\n");
      }
    }
  }

  /** The codes of a scheme that are used in every year, smallest number first. */
  private static List<String> codes(String scheme) throws IOException {
    List<Integer> codes = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("data/reference/codes.csv"))) {
      String[] cells = line.split(",", -1);
      if (cells[0].equals(scheme) && cells[3].isEmpty() && cells[4].isEmpty()) {
        codes.add(Integer.valueOf(cells[1]));
      }
    }
    return codes.stream().sorted().distinct().map(String::valueOf).toList();
  }

  /** Text on its way to a file. */
  private static final class Lines implements AutoCloseable {

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 20];
    private int filled;

    Lines(OutputStream out) {
      this.out = out;
    }

    void text(String text) throws IOException {
      if (buffer.length - filled < text.length()) {
        out.write(buffer, 0, filled);
        filled = 0;
      }
      for (int i = 0; i < text.length(); i++) {
        buffer[filled + i] = (byte) text.charAt(i);
      }
      filled += text.length();
    }

    void thousandths(char before, long number) throws IOException {
      long thousandths = number % 1000;
      text(
          before
              + (number / 1000 + (thousandths < 10 ? ".00" : thousandths < 100 ? ".0" : "."))
              + thousandths);
    }

    @Override
    public void close() throws IOException {
      out.write(buffer, 0, filled);
      out.close();
    }
  }
}
