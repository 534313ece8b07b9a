/* The page of a question (see dialog-window.ts): everything is set as text, nothing is read as markup. */
function showQuestion(question) {
  const make = (name, properties = {}, children = []) => {
    const element = Object.assign(document.createElement(name), properties)
    element.append(...children)
    return element
  }
  document.documentElement.lang = 'zh-CN'
  document.title = question.title || '请选择'
  document.head.append(
    make('style', {
      textContent:
        'body{font:15px/1.6 sans-serif;margin:24px;color:#222}h1{font-size:18px;margin:0 0 12px}p{white-space:pre-wrap}' +
        'input{width:100%;box-sizing:border-box;padding:6px;margin:8px 0 16px;font:inherit}button{font:inherit;padding:6px 18px;margin-right:12px}',
    }),
  )
  const answer = (button) => {
    const picker = document.querySelector('input[type=file]')
    const typed = document.querySelector('input[type=text]')
    __hostAnswered(JSON.stringify({ button, path: typed?.value ?? '', files: picker?.files.length ?? 0 }))
  }
  const parts = [make('h1', { textContent: document.title }), make('p', { textContent: question.message })]
  if (question.picker) {
    const accept = question.picker.extensions.filter((extension) => extension !== '*').map((extension) => `.${extension}`)
    parts.push(make('input', { type: 'file', multiple: question.picker.many, accept: accept.join(','), ariaLabel: '文件' }))
  } else if (question.path !== null) parts.push(make('input', { type: 'text', value: question.path, ariaLabel: '路径' }))
  const buttons = question.buttons.map((label, index) => make('button', { textContent: label, onclick: () => answer(index) }))
  document.body.replaceChildren(...parts, make('div', {}, buttons))
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') answer(question.cancelButton)
    if (event.key === 'Enter' && event.target.nodeName !== 'BUTTON') answer(0)
  })
  ;(document.querySelector('input') ?? buttons[0]).focus()
}
