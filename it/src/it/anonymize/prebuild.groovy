def random = new Random(1)
def towns = ['Aachen', 'Bremen', 'Chemnitz', 'Dresden']
new File(basedir, 'data').mkdirs()
new File(basedir, 'data/users.csv').withWriter('UTF-8') { out ->
    out << 'id,email,full_name,born,age,town\n'
    300.times {
        out << "user-${it},planted${it}@mail.example.org,Planted Person${it},19${50 + random.nextInt(49)}-03-1${random.nextInt(10)},${18 + random.nextInt(70)},${towns[random.nextInt(4)]}\n"
    }
}
new File(basedir, 'data/orders.csv').withWriter('UTF-8') { out ->
    out << 'buyer,paid\n'
    900.times { out << "user-${random.nextInt(300)},${random.nextInt(50)}\n" }
}
new File(basedir, 'key.txt').text = '0123456789abcdef' * 4
def theirs = new File(basedir, 'target/theirs/anonymized/mine')
theirs.mkdirs()
new File(theirs, 'notes.txt').text = 'not of Assay'
true
