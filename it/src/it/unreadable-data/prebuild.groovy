def data = new File(basedir, 'data')
def log = evaluate(new File(orders))
log.write(new File(data, 'whole.csv'), log.rows())
log.write(new File(data, 'header-only.csv'), [])
log.write(new File(data, 'ragged.csv'), log.rows().withIndex().collect { row, n -> n == 41 ? row.take(5) : row })

new File(data, 'empty.csv').bytes = new byte[0]
new File(data, 'binary.csv').bytes = [0x50, 0x4b, 3, 4, 0, 0, 0, 0, 10, 13] as byte[]
new File(data, 'utf-16.csv').setText('item,price\nP2100,1.50\n', 'UTF-16')
new File(data, 'latin-1.csv').setText('item,city\n' + 'P2100,Köln\n' * 300, 'ISO-8859-1')
