import java.nio.file.Files

def random = new Random(1)
def towns = ['Aachen', 'Bremen', 'Chemnitz', 'Dresden']
new File(basedir, 'data').mkdirs()
new File(basedir, 'data/orders.csv').withWriter('UTF-8') { out ->
    out << 'who,paid,town\n'
    // One user has more rows than all others together.
    4321.times {
        out << "${it % 2 ? 'user-greedy' : 'user-' + random.nextInt(700)},${random.nextInt(101)},${towns[random.nextInt(4)]}\n"
    }
}
new File(basedir, 'data/nobody.csv').withWriter('UTF-8') { out ->
    out << 'who,paid\n'
    200.times { out << ",${random.nextInt(101)}\n" }
}
// A ledger that somebody made shorter.
def cut = new File(basedir, 'src/cut')
cut.mkdirs()
new File(cut, 'privacy-ledger.jsonl').text = ''
new File(cut, 'privacy-ledger.jsonl.sha256').text = '0123456789abcdef' * 4 + '\n'
true
