// Orders of two days, with damage of every kind, and a file whose name and values are hostile.
def cities = ['Birmingham', 'Montgomery', 'Huntsville', 'Tuscaloosa', 'Dothan']
def day = { int from ->
    def text = new StringBuilder('id,city,amount,phone\n')
    (from..<from + 300).each { i ->
        def city = i == 7 ? 'Huntsvxlle' : i == 8 ? ' Tuscaloosa ' : cities[i % 5]
        def amount = i == 9 ? '"12,50"' : i == 10 ? 'N/A' : i == 11 ? 'twelve' : "${10 + i % 9}.${10 + i % 80}"
        text << "$i,$city,$amount,planted-phone-${i % 5}${i == 12 ? 'x' : ''}\n"
    }
    if (from == 0) {
        text << text.readLines()[3] << '\n'
        text << '300,Dothan\n'
    }
    text
}
new File(basedir, 'data/more').mkdirs()
new File(basedir, 'data/first.csv').text = day(0)
new File(basedir, 'data/more/=<b>second.csv').text = day(1000)
new File(basedir, 'stale.csv').text =
    'file,line,column,before,after,why,confidence\ndata/first.csv,2,city,Nowhere,Dothan,spelling,1\n'
new File(basedir, 'target/taken/clean/orders').mkdirs()
new File(basedir, 'target/taken/clean/orders/notes.txt').text = 'of somebody'
new File(basedir, 'before.txt').text = new File(basedir, 'data/first.csv').text + new File(basedir, 'data/more/=<b>second.csv').text
return true
