import { t } from './lang'

export interface FieldError {
  pointer: string
  code: string
  message: string
}

/** A refusal as the services tell it (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly errors: readonly FieldError[] = [],
    readonly members: Readonly<Record<string, unknown>> = {},
  ) {
    super(title)
  }

  /** What is said of the value at this pointer or below it. */
  at(pointer: string): string | undefined {
    return this.errors.find((error) => error.pointer === pointer || error.pointer.startsWith(`${pointer}/`))?.message
  }

  /** Texts of a member that is a list. */
  texts(name: string): string[] {
    const list = this.members[name]
    return Array.isArray(list) ? list.filter((each): each is string => typeof each === 'string') : []
  }

  /** What the law demands first, each with its article. */
  reasons(lang: 'zh' | 'en'): { article: string; text: string }[] {
    const list = this.members['reasons']
    if (!Array.isArray(list)) {
      return []
    }
    return list.map((each: { article?: string; text?: { zh?: string; en?: string } }) => ({
      article: each.article ?? '',
      text: each.text?.[lang] ?? '',
    }))
  }
}

/** Reads the body of a refusal; what is no problem document is told as one. */
export function readProblem(status: number, body: unknown): Problem {
  const members = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  const errors = Array.isArray(members['errors']) ? (members['errors'] as FieldError[]) : []
  const title = members['title']
  const detail = members['detail']
  return new Problem(
    status,
    typeof title === 'string' ? title : t(`服务返回 ${status}`, `The service answered ${status}`),
    typeof detail === 'string' ? detail : '',
    errors,
    members,
  )
}

export function away(): Problem {
  return new Problem(
    0,
    t('暂时联系不上服务', 'The service cannot be reached'),
    t('您填写的内容仍在，请稍后重试。', 'What you typed is still here; try again in a while.'),
  )
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) {
    return error
  }
  return new Problem(-1, t('页面出现错误', 'The page failed'), error instanceof Error ? error.message : String(error))
}
