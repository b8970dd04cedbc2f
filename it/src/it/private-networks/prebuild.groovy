def random = new Random(1)
def colours = ['red', 'green', 'blue']
new File(basedir, 'data').mkdirs()
new File(basedir, 'data/lamps.csv').withWriter('UTF-8') { out ->
    out << 'colour,price,sold\n'
    1500.times {
        def colour = random.nextInt(3)
        out << "${colours[colour]},${100 * colour + random.nextInt(50)},${random.nextInt(10) < 7}\n"
    }
    // A row unlike all others.
    out << 'ultraviolet,987654321,false\n'
}
true
