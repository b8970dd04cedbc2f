// What only helps: the page says all of it without. No request, no storage.
(() => {
  'use strict';
  // So many rows are seen at once.
  const FEW = 5;
  const units = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };
  const said = row => row.textContent.toLowerCase();
  const first = cell => cell.firstChild ? cell.firstChild.textContent.trim() : '';
  // A number with its unit, or NaN: dates and names are compared as they are written.
  const number = text => {
    const found = /^[<>\s]*(-?[\d,]*\.?\d+)(e[-+]\d+)?\s*([kMGT]?B)?\s*%?$/.exec(text);
    return found ? parseFloat(found[1].replace(/,/g, '') + (found[2] || '')) * (units[found[3]] || 1) : NaN;
  };
  const compare = (a, b) => {
    const x = number(a), y = number(b);
    if (isNaN(x) && isNaN(y)) { return a.localeCompare(b); }
    // What has no number stands behind what has one.
    return isNaN(x) ? 1 : isNaN(y) ? -1 : x - y;
  };
  const sort = (table, head, at) => {
    const up = head.getAttribute('aria-sort') !== 'ascending';
    for (const other of head.parentNode.children) { other.removeAttribute('aria-sort'); }
    head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
    const body = table.tBodies[0];
    [...body.rows]
      .map(row => [first(row.cells[at]), row])
      .sort((a, b) => (up ? 1 : -1) * compare(a[0], b[0]))
      .forEach(pair => body.append(pair[1]));
  };
  document.querySelectorAll('.assay table.sortable').forEach(table => {
    const rows = [...table.tBodies[0].rows];
    [...table.tHead.rows[0].cells].forEach((head, at) => {
      // Pictures and lists have no order.
      if (!rows[1] || rows.some(row => row.cells[at].querySelector('svg, ul'))) { return; }
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => sort(table, head, at));
    });
    if (rows.length <= FEW) { return; }
    const label = document.createElement('label');
    const field = document.createElement('input');
    const left = document.createElement('output');
    field.type = 'search';
    label.className = 'filter';
    label.append(table.dataset.filter + ' ', field, ' ', left);
    table.before(label);
    field.addEventListener('input', () => {
      const wanted = field.value.trim().toLowerCase();
      rows.forEach(row => { row.hidden = !said(row).includes(wanted); });
      left.value = rows.filter(row => !row.hidden).length + ' / ' + rows.length;
    });
  });
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let at = target; at; at = at.parentElement) {
      if (at.tagName === 'DETAILS') { at.open = true; }
    }
  };
  addEventListener('hashchange', reveal);
  addEventListener('beforeprint', () => document.querySelectorAll('.assay .finding > details, .assay .findings > details').forEach(d => { d.open = true; }));
  reveal();
})();
