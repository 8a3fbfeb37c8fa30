import { type RouteConfigEntry, route } from '@react-router/dev/routes'

/** Strategic conversations, for those who were there. */
export const conversationRoutes: RouteConfigEntry[] = [
  route('samtaler', 'features/conversations/conversations.page.tsx'),
  route('samtaler/ny', 'features/conversations/new-conversation.page.tsx'),
  route('samtaler/:id', 'features/conversations/conversation.page.tsx'),
]
